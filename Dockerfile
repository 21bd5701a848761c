# Built from the archive of `mvn package`:  docker build -t taoevm .
# Run:  docker run --rm -p 127.0.0.1:8545:8545 -v taoevm:/data taoevm --data-dir /data
FROM eclipse-temurin:25-jre
ADD dist/target/taoevm-*.tar.gz /opt/
RUN mv /opt/taoevm-* /opt/taoevm \
    && useradd --system --create-home taoevm \
    && mkdir /data /var/cache/taoevm \
    && chown taoevm /data /var/cache/taoevm
USER taoevm
ENV TAOEVM_CACHE_DIR=/var/cache/taoevm
# Makes the cache of classes and unpacks RocksDB's library once, as a part of the image.
RUN /opt/taoevm/taoevm --version
VOLUME /data
EXPOSE 8545
ENTRYPOINT ["/opt/taoevm/taoevm", "--host", "0.0.0.0"]

package io.taoevm.rpc.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One keep-alive connection that sends bodies and reads answers. It knows just enough HTTP/1.1 for
 * that and so costs little of what is measured.
 */
public final class RpcClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String head;

  /**
   * Connects.
   *
   * @throws IOException if nobody listens there
   */
  public RpcClient(URI url) throws IOException {
    var port = url.getPort() < 0 ? 80 : url.getPort();
    socket = new Socket(url.getHost(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
    out = socket.getOutputStream();
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + url.getHost()
            + ":"
            + port
            + "\r\nContent-Type: application/json\r\nContent-Length: ";
  }

  /** Sends a body and waits for the answer's. */
  public String post(String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    var message = (head + bytes.length + "\r\n\r\n").getBytes(ISO_8859_1);
    var whole = new byte[message.length + bytes.length];
    System.arraycopy(message, 0, whole, 0, message.length);
    System.arraycopy(bytes, 0, whole, message.length, bytes.length);
    out.write(whole);
    out.flush();
    return answer();
  }

  private String answer() throws IOException {
    var length = -1;
    var chunked = false;
    line();
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (!chunked) {
      return new String(in.readNBytes(Math.max(0, length)), UTF_8);
    }
    var text = new StringBuilder();
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      text.append(new String(in.readNBytes(size), UTF_8));
      line();
    }
    line();
    return text.toString();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the node closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

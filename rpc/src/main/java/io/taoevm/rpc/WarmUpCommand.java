package io.taoevm.rpc;

import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.PlainFlags;
import io.taoevm.rpc.cli.StorageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code taoevm warm-up}: does what a start and the first requests do, in memory and in a directory
 * of its own, and ends. The launcher records with it which classes a start needs.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final String ACCOUNT = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";

  /** What tools ask when they connect, deploy, send and read. */
  private static final List<String> REQUESTS =
      List.of(
          request("eth_chainId", ""),
          request("net_version", ""),
          request("web3_clientVersion", ""),
          request("eth_blockNumber", ""),
          request("eth_accounts", ""),
          request("eth_gasPrice", ""),
          request("eth_getBalance", "\"" + ACCOUNT + "\",\"latest\""),
          request("eth_getTransactionCount", "\"" + ACCOUNT + "\",\"pending\""),
          request("eth_getBlockByNumber", "\"latest\",true"),
          request("eth_feeHistory", "\"0x1\",\"latest\",[20]"),
          request("eth_estimateGas", "{\"from\":\"" + ACCOUNT + "\",\"to\":\"" + ACCOUNT + "\"}"),
          request(
              "eth_sendTransaction", "{\"from\":\"" + ACCOUNT + "\",\"data\":\"0x60006000f3\"}"),
          request("eth_call", "{\"to\":\"0x0000000000000000000000000000000000000808\"}"),
          request("eth_getLogs", "{}"),
          request("hardhat_mine", "\"0x2\""));

  private static String request(String method, String parameters) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[%s]}"
        .formatted(method, parameters);
  }

  @Override
  public Integer call() throws IOException {
    var config = PlainFlags.read("--port", "0").orElseThrow();
    use(config);
    var directory = Files.createTempDirectory("taoevm-warm-up");
    try {
      var data = directory.resolve("data");
      use(config.in(new StorageConfig(data, Durability.NONE, StoreLimits.DEFAULT, null)));
    } catch (StoreException noDatabaseHere) {
      // Then nobody will start with one either.
    } finally {
      delete(directory);
    }
    return CommandLine.ExitCode.OK;
  }

  private static void use(NodeConfig config) throws IOException {
    try (var node = TaoEvm.start(config)) {
      TaoEvm.banner(node, config);
      for (var request : REQUESTS) {
        ask(node.port(), request);
      }
    }
  }

  private static void ask(int port, String body) throws IOException {
    var head =
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.taoevm.chain.yuma.EpochWorkload.Mode;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the package's bytecode consists of, and what an epoch leaves on the heap. */
final class YumaArithmeticTest {
  private static final Pattern FLOATING =
      Pattern.compile(
          "[DF](ADD|SUB|MUL|DIV|REM|NEG|CMP[LG]|RETURN|A?LOAD.*|A?STORE.*|2[ILDF])|[IL]2[DF]");

  @Test
  void bytecode_shouldKnowNeitherFloatingPointNorBigNumbers() throws Exception {
    var offences = new ArrayList<String>();
    int classes = 0;
    for (var path : classFiles()) {
      var model = ClassFile.of().parse(path);
      classes++;
      offences.addAll(offences(model));
    }
    System.out.println("YumaArithmeticTest: " + classes + " classes");
    assertTrue(classes > 20);
    assertEquals(List.of(), offences);
  }

  private static List<Path> classFiles() throws IOException, URISyntaxException {
    URI own = Epoch.class.getResource("Epoch.class").toURI();
    try (var files = Files.list(Path.of(own).getParent())) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> isOfMain(file))
          .toList();
    }
  }

  /** Where tests lie beside the classes, those that a test or its helpers make do not count. */
  private static boolean isOfMain(Path file) {
    return !file.getFileName()
        .toString()
        .matches(".*(Test|Oracle|BigFixed|EpochCase|RandomEpochs|EpochWorkload|EpochTimes).*");
  }

  private static List<String> offences(ClassModel model) {
    var found = new ArrayList<String>();
    for (var entry : model.constantPool()) {
      if (entry.toString().contains("java/math")) {
        found.add(model.thisClass().asInternalName() + ": " + entry);
      }
    }
    for (var method : model.methods()) {
      method
          .code()
          .ifPresent(
              code -> {
                for (CodeElement element : code) {
                  if (element instanceof Instruction instruction && isFloating(instruction)) {
                    found.add(method.methodName() + ": " + instruction);
                  }
                }
              });
    }
    return found;
  }

  private static boolean isFloating(Instruction instruction) {
    if (instruction instanceof ConstantInstruction constant) {
      return constant.typeKind() == TypeKind.DOUBLE || constant.typeKind() == TypeKind.FLOAT;
    }
    return FLOATING.matcher(instruction.opcode().name()).matches();
  }

  /** Only the arrays of the output: measured by their number and lengths, with headers. */
  @ParameterizedTest
  @EnumSource
  void epoch_shouldAllocateItsOutputOnly_whenScratchIsWarm(Mode mode) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var scratch = new EpochScratch();
    var input = EpochWorkload.subnet(4242, 256, 64, 100, mode.parameters(64));
    var output = Epoch.run(input, scratch);
    for (int i = 0; i < 50; i++) {
      output = Epoch.run(input, scratch);
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      output = Epoch.run(input, scratch);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    long stored = bytes(output);
    System.out.println(
        "YumaArithmeticTest: " + mode + " allocates " + least + " bytes, output " + stored);
    assertTrue(least <= stored, mode + ": " + least + " bytes for an output of " + stored);
  }

  /** An upper bound of what the output occupies: 24 bytes for each array and object. */
  private static long bytes(EpochOutput output) {
    long n = output.stake().length;
    long flags = 2 * (24 + n);
    long amounts = 4 * (24 + 8 * n);
    long shares = 5 * (24 + 4 * n);
    long rows = 24 + 8 * n + Arrays.stream(output.bonds()).mapToLong(r -> 24 + 4L * r.length).sum();
    return 128 + flags + amounts + shares + rows;
  }
}

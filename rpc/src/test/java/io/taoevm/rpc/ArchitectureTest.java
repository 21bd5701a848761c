package io.taoevm.rpc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of ARCHITECTURE.md that a machine can check. */
@AnalyzeClasses(
    packages = "io.taoevm",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
final class ArchitectureTest {
  /** A packaged module's tests lie in a jar of their own. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String[] DECIDES_STATE = {
    "io.taoevm.chain.block..",
    "io.taoevm.chain.call..",
    "io.taoevm.chain.emission..",
    "io.taoevm.chain.ledger..",
    "io.taoevm.chain.math..",
    "io.taoevm.chain.pool..",
    "io.taoevm.chain.registration..",
    "io.taoevm.chain.stake..",
    "io.taoevm.chain.state..",
    "io.taoevm.chain.step..",
    "io.taoevm.chain.subnet..",
    "io.taoevm.chain.trie..",
    "io.taoevm.chain.weights..",
    "io.taoevm.chain.yuma..",
    "io.taoevm.evm..",
    "io.taoevm.precompile.."
  };

  @ArchTest
  static final ArchRule imports_shouldRunDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("chain")
          .definedBy("io.taoevm.chain..")
          .layer("evm")
          .definedBy("io.taoevm.evm..")
          .layer("precompiles")
          .definedBy("io.taoevm.precompile..")
          .layer("rpc")
          .definedBy("io.taoevm.rpc..")
          .whereLayer("rpc")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("precompiles")
          .mayOnlyBeAccessedByLayers("rpc")
          .whereLayer("evm")
          .mayOnlyBeAccessedByLayers("precompiles", "rpc")
          .withOptionalLayers(true);

  @ArchTest
  static final ArchRule packagesOfTheChain_shouldFormNoCycle =
      slices().matching("io.taoevm.chain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheRuntime_shouldFormNoCycle =
      slices().matching("io.taoevm.evm.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule economy_shouldNotKnowOpcodes =
      noClasses()
          .that(resideInAnyPackage("io.taoevm.evm.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.taoevm.chain.stake..",
                  "io.taoevm.chain.subnet..",
                  "io.taoevm.chain.call..",
                  "io.taoevm.chain.step.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule vertx_shouldStayInRpc =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.taoevm.rpc..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.vertx..", "io.netty.."));

  @ArchTest
  static final ArchRule jackson_shouldStayInRpc =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.taoevm.rpc..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.fasterxml.."));

  @ArchTest
  static final ArchRule rocksdb_shouldStayInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.taoevm.chain.store..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.rocksdb.."));

  @ArchTest
  static final ArchRule web3j_shouldStayInContracts =
      noClasses().should().dependOnClassesThat(resideInAnyPackage("org.web3j.."));

  @ArchTest
  static final ArchRule whatDecidesState_shouldKnowNeitherClockNorChance =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDES_STATE)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule fieldsThatDecideState_shouldNotFloat =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(DECIDES_STATE)
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule methodsThatDecideState_shouldNotFloat =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(DECIDES_STATE)
          .should()
          .haveRawReturnType(double.class)
          .orShould()
          .haveRawReturnType(float.class)
          .allowEmptyShould(true);
}

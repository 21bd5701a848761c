package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.standard.bls12381.Bls12381;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The contracts of the curve BLS12-381, 0x0b to 0x11, at the prices of EIP-2537. */
final class Bls12Contracts {
  private static final int G1_MULTIPLICATION = 12_000;
  private static final int G2_MULTIPLICATION = 22_500;

  /** Thousandths of the price of a multiplication, by the number of terms less one; EIP-2537. */
  private static final short[] G1_DISCOUNTS = {
    1000, 949, 848, 797, 764, 750, 738, 728, 719, 712, 705, 698, 692, 687, 682, 677,
    673, 669, 665, 661, 658, 654, 651, 648, 645, 642, 640, 637, 635, 632, 630, 627,
    625, 623, 621, 619, 617, 615, 613, 611, 609, 608, 606, 604, 603, 601, 599, 598,
    596, 595, 593, 592, 591, 589, 588, 586, 585, 584, 582, 581, 580, 579, 577, 576,
    575, 574, 573, 572, 570, 569, 568, 567, 566, 565, 564, 563, 562, 561, 560, 559,
    558, 557, 556, 555, 554, 553, 552, 551, 550, 549, 548, 547, 547, 546, 545, 544,
    543, 542, 541, 540, 540, 539, 538, 537, 536, 536, 535, 534, 533, 532, 532, 531,
    530, 529, 528, 528, 527, 526, 525, 525, 524, 523, 522, 522, 521, 520, 520, 519
  };

  private static final short[] G2_DISCOUNTS = {
    1000, 1000, 923, 884, 855, 832, 812, 796, 782, 770, 759, 749, 740, 732, 724, 717,
    711, 704, 699, 693, 688, 683, 679, 674, 670, 666, 663, 659, 655, 652, 649, 646,
    643, 640, 637, 634, 632, 629, 627, 624, 622, 620, 618, 615, 613, 611, 609, 607,
    606, 604, 602, 600, 598, 597, 595, 593, 592, 590, 589, 587, 586, 584, 583, 582,
    580, 579, 578, 576, 575, 574, 573, 571, 570, 569, 568, 567, 566, 565, 563, 562,
    561, 560, 559, 558, 557, 556, 555, 554, 553, 552, 552, 551, 550, 549, 548, 547,
    546, 545, 545, 544, 543, 542, 541, 541, 540, 539, 538, 537, 537, 536, 535, 535,
    534, 533, 532, 532, 531, 530, 530, 529, 528, 528, 527, 526, 526, 525, 524, 524
  };

  private Bls12Contracts() {}

  /** A contract that always costs the same. */
  private record Fixed(long price, Function<byte[], Optional<byte[]>> operation)
      implements PureContract {
    @Override
    public long gas(byte[] input) {
      return price;
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return operation.apply(input).orElse(null);
    }
  }

  /** A sum of multiples: the more terms, the cheaper each. */
  private record Sum(
      int term, int price, short[] discounts, Function<byte[], Optional<byte[]>> operation)
      implements PureContract {
    @Override
    public long gas(byte[] input) {
      var terms = input.length / term;
      if (terms == 0) {
        return 0;
      }
      var discount = discounts[Math.min(terms, discounts.length) - 1];
      return (long) terms * price * discount / 1_000;
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return operation.apply(input).orElse(null);
    }
  }

  private record Pairing() implements PureContract {
    @Override
    public long gas(byte[] input) {
      return 37_700 + 32_600L * (input.length / Bls12381.PAIR);
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
      return Bls12381.pairing(input).map(one -> (one ? Word.ONE : Word.ZERO).bytes()).orElse(null);
    }
  }

  static PureContract addG1() {
    return new Fixed(375, Bls12381::addG1);
  }

  static PureContract multiplyG1() {
    return new Sum(Bls12381.G1_TERM, G1_MULTIPLICATION, G1_DISCOUNTS, Bls12381::multiplyG1);
  }

  static PureContract addG2() {
    return new Fixed(600, Bls12381::addG2);
  }

  static PureContract multiplyG2() {
    return new Sum(Bls12381.G2_TERM, G2_MULTIPLICATION, G2_DISCOUNTS, Bls12381::multiplyG2);
  }

  static PureContract pairing() {
    return new Pairing();
  }

  static PureContract mapToG1() {
    return new Fixed(5_500, Bls12381::mapToG1);
  }

  static PureContract mapToG2() {
    return new Fixed(23_800, Bls12381::mapToG2);
  }
}

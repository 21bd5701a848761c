package io.taoevm.chain.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import java.util.OptionalInt;

/**
 * Accounts that nobody holds a key of: the mapped accounts of EVM addresses, and the accounts of
 * pallets. A pallet's account is "modl", its 8-byte id and a little-endian sub id, padded with
 * zeros.
 */
public final class AccountIds {
  /** Receives burnt TAO, which stays part of the issuance. */
  public static final AccountId BURN = ofPallet("burntnsr", 0, 0);

  /** The account of the swap pallet. */
  public static final AccountId SWAP = ofPallet("ten/swap", 0, 0);

  /** The account of the limit orders pallet. */
  public static final AccountId LIMIT_ORDERS = ofPallet("bt/limit", 0, 0);

  /** The hotkey under which the limit orders pallet holds stake between two sides of a batch. */
  public static final AccountId LIMIT_ORDERS_HOTKEY = ofPallet("bt/lmhky", 0, 0);

  private static final byte[] EVM_PREFIX = ascii("evm:");
  private static final byte[] LEASE_COLDKEY = ascii("leasing/coldkey");
  private static final byte[] LEASE_HOTKEY = ascii("leasing/hotkey");

  private AccountIds() {}

  /** The account that holds an EVM address's balance: BLAKE2b-256 of "evm:" and the 20 bytes. */
  public static AccountId mapped(Address address) {
    return AccountId.of(Blake2b.hash256(EVM_PREFIX, address.bytes()));
  }

  /**
   * The account that holds the TAO of a subnet's pool.
   *
   * @param netuid 0 to 65,535
   */
  public static AccountId subnetPool(int netuid) {
    if (netuid < 0 || netuid > 0xffff) {
      throw new IllegalArgumentException("a netuid is 0 to 65535, not " + netuid);
    }
    return ofPallet("subtensr", netuid, 2);
  }

  /** The subnet whose pool account this is, whether or not that subnet exists. */
  public static OptionalInt subnetOfPool(AccountId account) {
    var netuid = (int) (Long.reverseBytes(account.b()) >>> 32) & 0xffff;
    return subnetPool(netuid).equals(account) ? OptionalInt.of(netuid) : OptionalInt.empty();
  }

  /** Whether this is a subnet's pool account, which can never be a hotkey. */
  public static boolean isSubnetPool(AccountId account) {
    return subnetOfPool(account).isPresent();
  }

  /**
   * The account that holds what a crowdloan has raised.
   *
   * @param crowdloanId u32
   */
  public static AccountId crowdloan(int crowdloanId) {
    return ofPallet("bt/cloan", crowdloanId, 4);
  }

  /**
   * The coldkey that owns a leased subnet.
   *
   * @param leaseId u32
   */
  public static AccountId leaseColdkey(int leaseId) {
    return lease(LEASE_COLDKEY, leaseId);
  }

  /**
   * The hotkey of a leased subnet's owner.
   *
   * @param leaseId u32
   */
  public static AccountId leaseHotkey(int leaseId) {
    return lease(LEASE_HOTKEY, leaseId);
  }

  /** BLAKE2b-256 of the SCALE encoding of (name, id). */
  private static AccountId lease(byte[] name, int id) {
    var encodedId = new byte[4];
    writeLittleEndian(encodedId, 0, id, 4);
    var compactLength = new byte[] {(byte) (name.length << 2)};
    return AccountId.of(Blake2b.hash256(compactLength, name, encodedId));
  }

  private static AccountId ofPallet(String palletId, int subId, int subIdLength) {
    var account = new byte[AccountId.LENGTH];
    System.arraycopy(ascii("modl" + palletId), 0, account, 0, 12);
    writeLittleEndian(account, 12, subId, subIdLength);
    return AccountId.of(account);
  }

  private static void writeLittleEndian(byte[] to, int offset, int value, int length) {
    for (var i = 0; i < length; i++) {
      to[offset + i] = (byte) (value >>> (8 * i));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}

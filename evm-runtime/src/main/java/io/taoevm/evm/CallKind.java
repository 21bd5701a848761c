package io.taoevm.evm;

/** By which instruction a frame was entered; a transaction enters by CALL or CREATE. */
public enum CallKind {
  CALL,
  CALLCODE,
  DELEGATECALL,
  STATICCALL,
  CREATE,
  CREATE2;

  public boolean isCreation() {
    return this == CREATE || this == CREATE2;
  }
}

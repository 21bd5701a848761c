package io.taoevm.rpc.protocol;

/** A result that may be long. */
public interface Sized {
  /** How many things are in it, each of some hundred bytes of JSON. */
  int items();
}

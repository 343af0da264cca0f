package org.xianwu.reception.app;

/** Where the console shows things. */
final class Paths {

  private Paths() {}

  static String order(long id) {
    return "/m/reception/order?id=" + id;
  }

  static String publicity() {
    return "/m/reception/publicity";
  }

  static String letter(long id) {
    return "/m/reception/letter?id=" + id;
  }
}

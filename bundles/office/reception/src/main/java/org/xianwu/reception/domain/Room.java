package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** Rooms in one house (住宿安排). */
@Embeddable
public class Room {

  private String hotel;

  @Column(name = "room_kind")
  private String kind;

  private int rooms;

  private int nights;

  private BigDecimal price;

  private String payer;

  private String extras;

  protected Room() {}

  public Room(
      String hotel,
      RoomKind kind,
      int rooms,
      int nights,
      BigDecimal price,
      Payer payer,
      String extras) {
    this.hotel = Objects.requireNonNull(hotel);
    this.kind = kind.code();
    this.rooms = rooms;
    this.nights = nights;
    this.price = Objects.requireNonNull(price);
    this.payer = payer.code();
    this.extras = Objects.requireNonNull(extras);
  }

  public String hotel() {
    return hotel;
  }

  public RoomKind kind() {
    return RoomKind.of(kind);
  }

  public int rooms() {
    return rooms;
  }

  public int nights() {
    return nights;
  }

  /** Yuan per room and night. */
  public BigDecimal price() {
    return price;
  }

  /** Yuan for all rooms and nights. */
  public BigDecimal total() {
    return price.multiply(BigDecimal.valueOf((long) rooms * nights));
  }

  public Payer payer() {
    return Payer.of(payer);
  }

  /** Amenities ordered besides the room, may be empty. */
  public String extras() {
    return extras;
  }
}

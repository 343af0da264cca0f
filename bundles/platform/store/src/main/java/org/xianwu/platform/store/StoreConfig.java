package org.xianwu.platform.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the database is; the URL alone decides between Derby and PostgreSQL. */
@ObjectClassDefinition(id = StoreConfig.PID, name = "Xianwu store")
public @interface StoreConfig {

  String PID = "org.xianwu.platform.store";

  /** Empty for the embedded database in the data folder. */
  @AttributeDefinition(
      name = "JDBC URL",
      description =
          "jdbc:derby:… or jdbc:postgresql://host:port/name; empty for the embedded database in the"
              + " data folder",
      required = false)
  String url() default "";

  @AttributeDefinition(
      name = "User",
      description = "empty for the embedded database",
      required = false)
  String user() default "";

  @AttributeDefinition(
      name = "Password",
      description = "prefer the password file",
      required = false)
  String password() default "";

  @AttributeDefinition(
      name = "Password file",
      description = "its first line is the password; goes before the password above",
      required = false)
  String password_file() default "";

  @AttributeDefinition(
      name = "Pool size",
      description =
          "connections at most in each of the two pools; the server must allow twice as many for"
              + " every node, and 20 more",
      min = "4",
      max = "200")
  int pool_size() default 32;

  /** Twice the size of a log file of the embedded database, see {@link DerbyEngine#prepare}. */
  @AttributeDefinition(
      name = "Least room",
      description =
          "free megabytes on the disk of the embedded database below which nothing is written any"
              + " more, so that it never runs full; reading goes on",
      min = "1")
  int least_room() default 128;
}

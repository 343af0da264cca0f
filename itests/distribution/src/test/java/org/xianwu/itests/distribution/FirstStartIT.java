package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The first hour of a real installation: nobody can enter before three persons hold the three
 * roles.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {

  private static Product product;
  private static String code;

  @BeforeAll
  static void unpack() throws Exception {
    product = Product.unpack("first-start").start();
    code = Files.readString(product.data().resolve("setup-code")).trim();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  @Order(1)
  void it_asks_for_a_set_up_and_shows_no_practice_account() {
    Desk.Answer session = Desk.nobody(product).get("/api/session");
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.json().path("setupRequired").asBoolean()).isTrue();
    assertThat(session.json().path("practiceAccounts").isEmpty()).isTrue();
  }

  @Test
  @Order(2)
  void it_listens_on_loopback_only() throws Exception {
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(card.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThat(reachable(address)).as(address.toString()).isFalse();
        }
      }
    }
  }

  /** Also not for the moment between the start of the web server and its settings. */
  @Test
  @Order(2)
  void nothing_else_was_ever_listened_on() throws Exception {
    assertThat(product.listening()).containsExactly("127.0.0.1:" + product.port());
    assertThat(product.log().lines().filter(line -> line.contains("Started ServerConnector")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("{127.0.0.1:" + product.port() + "}"));
  }

  @Test
  @Order(3)
  void nothing_listens_for_a_shell_or_a_remote_console() {
    for (int port : List.of(8101, 1099, 44444)) {
      assertThat(reachable(InetAddress.getLoopbackAddress(), port)).isFalse();
    }
  }

  @Test
  @Order(4)
  void a_wrong_code_opens_nothing() {
    Desk.Answer refused =
        Desk.nobody(product).post("/api/session/setup", setup("000-000-000", "甲", "乙", "丙"));
    assertThat(refused.status()).isBetween(400, 429);
    assertThat(refused.json().path("remedy").asText()).isNotBlank();
  }

  @Test
  @Order(5)
  void one_person_cannot_hold_two_of_the_three_roles() {
    Desk.Answer refused =
        Desk.nobody(product).post("/api/session/setup", setup(code, "陈一", "陈一", "王三"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(Desk.nobody(product).get("/api/session").json().path("setupRequired").asBoolean())
        .isTrue();
  }

  @Test
  @Order(6)
  void three_persons_finish_the_set_up_and_the_page_goes_on_to_sign_in_by_itself()
      throws Exception {
    try (Screen screen = new Screen()) {
      Page page = screen.office();
      page.navigate(product.url("/ui/").toString());
      page.getByLabel("一次性设置码").fill(code);
      page.getByLabel("单位名称").fill("望溪县");
      fill(page, "系统管理员", "赵一", 1);
      fill(page, "安全管理员", "钱二", 2);
      fill(page, "审计管理员", "孙三", 3);
      Screen.picture(page, "set-up");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成设置")).click();
      // the set-up opens the door to other machines, for which the listener starts again
      PlaywrightAssertions.assertThat(
              page.getByRole(
                  AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
      Screen.picture(page, "set-up-done");
    }
    assertThat(product.log()).doesNotContain("Wangxi-2026!");
  }

  private static void fill(Page page, String role, String name, int number) {
    Locator person = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(role));
    person.getByLabel("姓名").fill(name);
    person.getByLabel("账号").fill("admin" + number);
    person.getByLabel("密码").fill("Wangxi-2026!" + number);
  }

  @Test
  @Order(7)
  void it_is_done_once_and_other_machines_may_connect_from_now_on() throws Exception {
    Desk desk = Desk.nobody(product);
    assertThat(desk.get("/api/session").json().path("setupRequired").asBoolean()).isFalse();
    assertThat(desk.post("/api/session/setup", setup(code, "李四", "周五", "吴六")).status())
        .isBetween(400, 499);
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(card.getInetAddresses())) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          awaitReachable(address);
        }
      }
    }
  }

  @Test
  @Order(8)
  void each_administrator_sees_the_own_business_only() {
    product.awaitStatus("/api/session", 200);
    Desk system = Desk.nobody(product).signIn("admin1", "Wangxi-2026!1");
    Desk security = Desk.nobody(product).signIn("admin2", "Wangxi-2026!2");
    Desk auditor = Desk.nobody(product).signIn("admin3", "Wangxi-2026!3");
    assertThat(system.get("/api/operations/functions").status()).isEqualTo(200);
    assertThat(system.get("/api/audit/entries").status()).isEqualTo(403);
    assertThat(security.get("/api/operations/functions").status()).isEqualTo(403);
    assertThat(auditor.get("/api/audit/entries").status()).isEqualTo(200);
    assertThat(auditor.get("/api/operations/functions").status()).isEqualTo(403);
  }

  @Test
  @Order(9)
  void an_administrator_binds_a_phone_and_signs_in_with_it() {
    // a busy machine takes its time; the conditions are exact all the same
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    try (Screen screen = new Screen()) {
      Page page = screen.office();
      page.setDefaultTimeout(60_000);
      page.navigate(product.url("/ui/").toString());
      signIn(page, "admin1", "Wangxi-2026!1");
      PlaywrightAssertions.assertThat(page.getByText("请在")).containsText("前完成");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("绑定手机")).click();
      button(page, "绑定手机").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("密码").fill("Wangxi-2026!1");
      button(dialog, "继续").click();
      PlaywrightAssertions.assertThat(dialog.getByAltText("绑定用二维码")).isVisible();
      Screen.picture(page, "second-factor-scan");
      String secret = dialog.locator("code").textContent();
      String used = Phone.code(secret, 0);
      dialog.getByLabel("动态口令", new Locator.GetByLabelOptions().setExact(true)).fill(used);
      button(dialog, "绑定手机").click();
      PlaywrightAssertions.assertThat(dialog.locator("li code")).hasCount(10);
      String paper = dialog.locator("li code").first().textContent();
      dialog.getByLabel("我已保存恢复码").check();
      button(dialog, "完成").click();
      PlaywrightAssertions.assertThat(page.getByText("已绑定（")).isVisible();
      assertThat(screen.complaints()).isEmpty();

      page.context().clearCookies();
      page.navigate(product.url("/ui/").toString());
      signIn(page, "admin1", "Wangxi-2026!1");
      Locator code = page.getByLabel("动态口令", new Page.GetByLabelOptions().setExact(true));
      // the code that was used to bind counts no more, the next one does
      code.fill(used);
      button(page, "继续").click();
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT)).containsText("已使用过");
      Screen.picture(page, "second-factor-refused");
      code.fill(Phone.code(secret, 1));
      button(page, "继续").click();
      PlaywrightAssertions.assertThat(page.getByText("赵一，")).isVisible();
      assertThat(product.log()).doesNotContain(secret.replace(" ", "")).doesNotContain(paper);
    }
  }

  private static void signIn(Page page, String account, String password) {
    page.getByLabel("账号").fill(account);
    page.getByLabel("密码").fill(password);
    button(page, "登录").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator part, String name) {
    return part.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static ObjectNode setup(String code, String... names) {
    ObjectNode body = Desk.JSON.createObjectNode().put("code", code).put("organisation", "望溪县");
    ArrayNode administrators = body.putArray("administrators");
    List<String> roles = List.of("system", "security", "audit");
    for (int i = 0; i < roles.size(); i++) {
      administrators
          .addObject()
          .put("role", roles.get(i))
          .put("name", names[i])
          .put("account", "admin" + (i + 1))
          .put("password", "Wangxi-2026!" + (i + 1));
    }
    return body;
  }

  private static void awaitReachable(InetAddress address) throws InterruptedException {
    for (int tries = 0; !reachable(address); tries++) {
      assertThat(tries).as("tries to reach %s", address).isLessThan(300);
      Thread.sleep(100);
    }
  }

  private static boolean reachable(InetAddress address) {
    return reachable(address, product.port());
  }

  private static boolean reachable(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

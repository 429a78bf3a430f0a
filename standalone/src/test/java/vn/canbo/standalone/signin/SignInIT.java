package vn.canbo.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;

class SignInIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final URI PAGES = URI.create("http://127.0.0.1:8080");

    @TempDir static Path home;

    private static ConfigurableApplicationContext server;
    private static URI address;
    private static Secrets secrets;

    private SignInPage page;

    @BeforeAll
    static void start() {
        secrets = Secrets.of(new Place(home, home).made());
        Person.all().forEach(person -> secrets.typed(person.user()));
        secrets.client(Client.PAGES);
        secrets.client(Client.COMMAND_LINE);
        secrets.client("truong-chinh-tri");
        server = run("127.0.0.1");
        address =
                URI.create(
                        "http://127.0.0.1:"
                                + server.getEnvironment().getProperty("local.server.port"));
    }

    @BeforeEach
    void openBrowser() {
        page = new SignInPage(address, PAGES, secrets.client(Client.PAGES));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_publisher_gets_a_token_that_names_it() throws Exception {
        var claims = claims(tokenOf("truong-chinh-tri").get("access_token"));

        assertThat(claims.get("publisher").asString()).isEqualTo("truong-chinh-tri");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"PUBLISHER\"]");
        assertThat(claims.get("units").get("read").isEmpty()).isTrue();
        assertThat(claims.get("aud").toString()).contains("canbo");
        assertThat(claims.get("iss").asString()).isEqualTo("http://127.0.0.1:8090");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void the_command_line_acts_as_operator_and_officer_for_the_province() throws Exception {
        var claims = claims(tokenOf(Client.COMMAND_LINE).get("access_token"));

        assertThat(claims.get("roles").toString()).contains("OPERATOR", "HOME_AFFAIRS_OFFICER");
        assertThat(claims.get("units").get("write").get(0).asString())
                .isEqualTo(DemoUnit.id(DemoUnit.PROVINCE).toString());
    }

    @Test
    void a_wrong_secret_gets_nothing() throws Exception {
        var answer = page.token("grant_type=client_credentials", Client.COMMAND_LINE, "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void a_clerk_signs_in_on_the_page_and_gets_the_rights_of_the_commune() throws Exception {
        var tokens = page.tokensOf("canbo-xa", secrets.typed("canbo-xa"));

        var access = claims(tokens.get("access_token"));
        assertThat(access.get("sub").asString()).isEqualTo("canbo-xa");
        assertThat(access.get("aud").toString()).isEqualTo("\"canbo\"");
        assertThat(access.get("roles").toString()).contains("COMMUNE_CLERK");
        assertThat(access.get("units").get("write").get(0).asString())
                .isEqualTo(DemoUnit.id(DemoUnit.COMMUNE).toString());
        var identity = claims(tokens.get("id_token"));
        assertThat(identity.get("name").asString()).isEqualTo("Phạm Thị Xã");
        assertThat(identity.get("aud").toString()).contains(Client.PAGES);
        assertThat(tokens.has("refresh_token")).isTrue();
    }

    @Test
    void a_wrong_password_leads_back_to_the_page_with_the_reason() throws Exception {
        page.get(page.authorize(true));
        var answer = page.postLogin("canbo-xa", "wrong");

        assertThat(SignInPage.location(answer)).endsWith("/login?error");
        assertThat(page.get("/login?error").body()).contains("role=\"alert\" >");
    }

    @Test
    void a_sign_in_without_pkce_is_refused() throws Exception {
        page.codeFor("operator", secrets.typed("operator"));

        var answer = page.get(page.authorize(false));

        assertThat(SignInPage.location(answer))
                .startsWith(PAGES.toString())
                .contains("error=invalid_request");
    }

    @Test
    void the_page_is_vietnamese_and_shows_every_account() throws Exception {
        var html = page.get("/login").body();

        assertThat(html).contains("Đăng nhập").doesNotContain("{{");
        for (var person : Person.all()) {
            assertThat(html).contains(person.name(), person.user(), secrets.typed(person.user()));
        }
    }

    @Test
    void it_refuses_to_listen_where_others_can_reach_it() {
        assertThatThrownBy(() -> run("0.0.0.0"))
                .rootCause()
                .hasMessageContaining("loopback address only");
    }

    @Test
    void its_key_is_its_owners_alone_and_outlives_a_restart() throws Exception {
        var file = home.resolve("secrets").resolve("signing-key.json");

        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(SigningKey.in(file).toPublicJWK().toJSONString())
                .isEqualTo(
                        JSON.readTree(page.get("/oauth2/jwks").body())
                                .get("keys")
                                .get(0)
                                .toString());
    }

    private static ConfigurableApplicationContext run(String host) {
        return SpringApplication.run(
                SignInApplication.class,
                "--server.port=0",
                "--server.address=" + host,
                "--canbo.signin.checkout=" + home,
                "--canbo.signin.home=" + home);
    }

    private JsonNode tokenOf(String client) throws Exception {
        var answer = page.token("grant_type=client_credentials", client, secrets.client(client));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode claims(JsonNode token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.asString().split("\\.", -1)[1]));
    }
}

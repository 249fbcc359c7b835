package dev.latchkey.http.device;

import static dev.latchkey.domain.device.DevicePolicy.MOST;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cookies of a browser with as many accounts as a device can be set to hold. */
class DeviceCookiesTest {

    @AutoClose
    private final TestService service = aService().holding(MOST).start();

    private final SharedBrowser browser = service.browser();

    @Test
    @Tag("SR-COO-04")
    @Tag("SR-DEV-01")
    void areTwoOfTheSameSizeHoweverManyAccountsThereAre() {
        var sizes = new HashSet<Integer>();
        for (var count = 1; count <= MOST; count++) {
            var answer = browser.trySignUp("user-" + count);

            assertThat(answer.setCookies())
                    .satisfiesExactly(
                            session -> assertThat(session)
                                    .startsWith(SESSION + "=")
                                    .hasSizeLessThan(4_096),
                            device ->
                                    assertThat(device).startsWith(DEVICE + "=").hasSizeLessThan(4_096));
            assertThat(service.store.devices).hasSize(1);
            sizes.add(browser.cookies().length());
        }

        assertThat(browser.users()).hasSize(MOST);
        assertThat(sizes).hasSize(1);
    }

    @Test
    @Tag("SR-COO-07")
    void sayNothingOfWhoIsSignedIn() {
        var accounts = IntStream.range(0, 5)
                .mapToObj(count -> browser.signUp("user-" + count))
                .toList();

        assertThat(accounts)
                .allSatisfy(account -> assertThat(browser.cookies())
                        .doesNotContain(account.user())
                        .doesNotContain(account.session())
                        .doesNotContain("example"));
    }
}

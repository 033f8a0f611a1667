package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b<c> HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/9.1\r\nHost: x\r\n\r\n"})
    void a_request_that_is_too_broken_for_the_application_gets_our_page(String request) throws Exception {
        var answer = answerTo(request);
        assertThat(answer)
                .containsPattern("^HTTP/1.1 (400|505)")
                .contains("提交的内容无法识别", "提交的內容無法識別", "The request could not be read")
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void each_status_has_a_page_that_says_what_to_do() {
        assertThat(PlainPage.of(503)).isEqualTo(PlainPage.BUSY);
        assertThat(PlainPage.of(500)).isEqualTo(PlainPage.BROKEN);
        assertThat(PlainPage.of(400)).isEqualTo(PlainPage.UNREADABLE);
        for (PlainPage page : PlainPage.values()) {
            assertThat(new String(page.page(), StandardCharsets.UTF_8)).doesNotContain("%", "style=", "<script");
        }
    }

    private String answerTo(String request) throws Exception {
        var server = new Tomcat();
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.setSilent(true);
        ((StandardHost) server.getHost()).setErrorReportValveClass(LastErrors.class.getName());
        server.addContext("", null);
        server.start();
        try {
            return send(server.getConnector().getLocalPort(), request);
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static String send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.zhiye.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class FormTest {
    private static final String PAGE = """
            <form method="post" action="/other"><input name="x" value="1"></form>
            <form method="post" action="/a/submit" novalidate>
            <input type="hidden" name="_csrf" value="t&amp;1"><input type="checkbox" name="notice" value="on">
            <input type="checkbox" name="commitment" value="on" checked><input type="file" name="file">
            <input type="text" name="code" value="">
            </form>""";

    @Test
    void sends_what_a_browser_would_send() {
        var form = Form.of(PAGE, "/submit");
        assertThat(form.action()).isEqualTo("/a/submit");
        assertThat(form.set("code", "12 3").body()).isEqualTo("_csrf=t%261&commitment=on&code=12+3");
    }

    @Test
    void a_page_without_the_form_says_what_it_says() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Form.of("<h1>已结束</h1>", "/submit"))
                .withMessageContaining("已结束");
    }
}

package org.zhiye.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Pages for moments when nothing else works: fixed bytes in all three languages, no template, no session. */
public enum PlainPage {
    BUSY(
            503,
            "系统繁忙，请稍后再试",
            "您已填写的内容仍在上一页，等几秒钟返回后可以重新提交。",
            "系統繁忙，請稍後再試",
            "您已填寫的內容仍在上一頁，等幾秒鐘返回後可以重新提交。",
            "The system is busy",
            "What you typed is still on the previous page. Wait a few seconds, go back and send it again."),
    UNREADABLE(
            400,
            "提交的内容无法识别",
            "请检查网址，或从首页重新进入。",
            "提交的內容無法識別",
            "請檢查網址，或從首頁重新進入。",
            "The request could not be read",
            "Check the address, or start again from the home page."),
    BROKEN(
            500,
            "系统出错了，这不是您的原因",
            "您的操作没有完成，请稍后再试。",
            "系統出錯了，這不是您的原因",
            "您的操作沒有完成，請稍後再試。",
            "Something went wrong on our side",
            "Nothing was done. Please try again later.");

    private final int status;
    private final byte[] page;

    PlainPage(int status, String hans, String hansAdvice, String hant, String hantAdvice, String en, String enAdvice) {
        this.status = status;
        this.page =
                """
                <!doctype html>
                <html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · 执业</title><link rel="icon" href="/assets/favicon.svg"><link rel="stylesheet" href="/assets/zhiye.css"></head>
                <body><header class="mast"><div class="wrap"><a class="brand" href="/"><img src="/assets/mark.svg" width="36" height="36" alt=""><span>建设行业执业资格管理信息系统</span></a></div></header>
                <main class="wrap body narrow"><section class="card problem"><h1>%1$s</h1><p>%2$s</p><div lang="zh-Hant"><h2>%3$s</h2><p>%4$s</p></div><div lang="en"><h2>%5$s</h2><p>%6$s</p></div>
                </section></main></body></html>
                """.formatted(hans, hansAdvice, hant, hantAdvice, en, enAdvice).getBytes(StandardCharsets.UTF_8);
    }

    /** The page that fits a status. */
    static PlainPage of(int status) {
        return switch (status) {
            case 500 -> BROKEN;
            case 503 -> BUSY;
            default -> UNREADABLE;
        };
    }

    /** Answers with this page; who is told that the system is busy may come again in three seconds. */
    public void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (this == BUSY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "3");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    public int status() {
        return status;
    }

    /** UTF-8 HTML. */
    public byte[] page() {
        return page.clone();
    }
}

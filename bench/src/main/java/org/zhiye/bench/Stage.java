package org.zhiye.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Brings people over the pages to where the button 提交 is: a draft filled in, a code on the telephone. */
public final class Stage {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final int CLIENTS = 6;

    private final String address;
    private final String enterprise;

    /**
     * @param enterprise id of an enterprise that employs everybody
     */
    public Stage(String address, UUID enterprise) {
        this.address = address;
        this.enterprise = enterprise.toString();
    }

    /**
     * Somebody whose next click is 提交.
     *
     * @param token the form's token, which holds as long as the log-in
     * @param deed the form's key
     */
    public record Ready(Person person, String draft, String token, String code, UUID deed) {
        /** The form that is sent. */
        public Form form(String page) {
            return Form.of(page, "/submit").set("code", code).set("deed", deed.toString());
        }

        /** Where it is sent. */
        public String path() {
            return "/filings/drafts/" + draft + "/submit";
        }

        /** What is sent. */
        public String body(UUID key) {
            return "_csrf=" + token + "&deed=" + key + "&code=" + code;
        }
    }

    /** All of them, some at a time. */
    public List<Ready> bring(List<Person> people) throws IOException {
        var waiting = new ConcurrentLinkedQueue<>(people);
        var ready = new ConcurrentLinkedQueue<Ready>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    for (var person = waiting.poll(); person != null; person = waiting.poll()) {
                        ready.add(bring(person));
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return List.copyOf(ready);
    }

    private Ready bring(Person person) throws IOException {
        var visitor = new Visitor(address, person.session());
        var start = visitor.get("/filings/constructor-1/initial").page();
        var draft =
                visitor.post(Form.of(start, "/filings/constructor-1/initial")).leadsTo();
        var form = Form.of(visitor.get(draft).page(), draft)
                .set("enterprise", enterprise)
                .set("enterpriseTyped", "上海华建二局建设工程有限公司")
                .set("contractFrom", "2026-01-01")
                .set("contractTo", "2029-12-31")
                .set("specialties", "JZ")
                .tick("notice")
                .tick("commitment")
                .set("to", "check");
        visitor.post(form).leadsTo();
        visitor.post(
                        draft + "/code",
                        "application/x-www-form-urlencoded",
                        ("_csrf=" + form.get("_csrf")).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .page();
        return new Ready(
                person,
                draft.substring(draft.lastIndexOf('/') + 1),
                form.get("_csrf"),
                code(person.mobile()),
                UUID.randomUUID());
    }

    private String code(String mobile) throws IOException {
        var messages = new Visitor(address).json("/demo/messages?to=" + mobile);
        var found = CODE.matcher(messages.replaceAll("\"at\":\"[^\"]*\"|\"to\":\"[^\"]*\"", ""));
        String newest = null;
        while (found.find()) {
            newest = found.group(1);
        }
        if (newest == null) {
            throw new IllegalStateException("no code came");
        }
        return newest;
    }
}

package org.zhiye.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The people of one test, a browser each. When the test fails, what each of them saw is kept under target/failures. */
final class People implements AfterTestExecutionCallback, AfterEachCallback {
    private final List<Visitor> visitors = new ArrayList<>();

    /** Somebody with a browser of 1280 px. */
    Visitor open(String who, String language) {
        return add(new Visitor(who, language, true, Chromium.WIDE));
    }

    Visitor open(String who) {
        return open(who, "zh-Hans");
    }

    Visitor withoutScript(String who) {
        return add(new Visitor(who, "zh-Hans", false, Chromium.WIDE));
    }

    /** Somebody with a camera that sees this film. */
    Visitor withCamera(String who, Path film) {
        return add(new Visitor(who, "zh-Hans", true, Chromium.withCamera(film)));
    }

    Visitor open(String who, String language, int width) {
        return add(new Visitor(who, language, true, width));
    }

    /** A phone with Alipay. */
    Visitor alipay(String who) {
        return add(Visitor.alipay(who));
    }

    private Visitor add(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            var folder = Path.of(System.getProperty("zhiye.root"), "e2e/target/failures");
            var name = test.getRequiredTestClass().getSimpleName() + "."
                    + test.getRequiredTestMethod().getName();
            visitors.forEach(visitor -> visitor.keep(folder, name));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }
}

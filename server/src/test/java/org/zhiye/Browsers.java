package org.zhiye;

import org.springframework.test.web.servlet.MockMvc;

/** Opens browsers: each keeps its own cookies. */
public record Browsers(MockMvc mvc) {
    public Browser open() {
        return new Browser(mvc);
    }
}

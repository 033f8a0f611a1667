package org.zhiye.ground;

import java.util.List;

/** What {@code bin/zhiye NAME …} does instead of serving pages: it runs without web server and ends. */
public interface Command {
    String name();

    /** @return the exit code: 0 if all is well */
    int run(List<String> arguments);
}

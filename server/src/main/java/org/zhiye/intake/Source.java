package org.zhiye.intake;

import java.io.IOException;
import java.io.InputStream;

/** Where a list's bytes come from; it is opened more than once, so that it never has to lie in memory. */
public interface Source {
    InputStream open() throws IOException;
}

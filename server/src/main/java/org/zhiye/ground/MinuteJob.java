package org.zhiye.ground;

/** Work that is due about once a minute, on one node at a time. What fails is tried again a minute later. */
public interface MinuteJob {
    String name();

    void run();
}

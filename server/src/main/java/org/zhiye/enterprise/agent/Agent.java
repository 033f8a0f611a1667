package org.zhiye.enterprise.agent;

import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;

/** Somebody who is to act for an enterprise. */
record Agent(String name, IdDocument document, MobileNumber mobile) {
    @Override
    public String toString() {
        return "Agent";
    }
}

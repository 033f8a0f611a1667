package org.zhiye.identity.alipay;

/** The demonstration's stand-in for Alipay; absent in production. */
public interface StandIn {
    /** In whose name, and where, the stand-in is asked; it begins to listen when it is first asked for. */
    Merchant merchant();
}

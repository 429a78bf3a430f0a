package vn.canbo.service.intake;

/** How an event came in. Identity may come by HTTP, and over Kafka on its own topic only. */
enum Door {
    HTTP,
    TOPIC,
    IDENTITY_TOPIC
}

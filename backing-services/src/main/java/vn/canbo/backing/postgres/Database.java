package vn.canbo.backing.postgres;

import vn.canbo.backing.machine.Login;

/**
 * The database of one service.
 *
 * @param url JDBC address without credentials
 * @param owner owns the database and its tables; migrations run as this user
 * @param app the service itself: reads and writes the owner's tables, owns nothing
 */
public record Database(String url, Login owner, Login app) {}

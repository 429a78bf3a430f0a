/**
 * The services in the containers of docker-compose.yml, reached as outside systems and people reach
 * them. Needs a container engine: run with {@code -Pcontainers} only.
 */
@NullMarked
package vn.canbo.standalone.compose;

import org.jspecify.annotations.NullMarked;

// Makes the replica set and its two users at the first start, and gives Accord's user the password of today at every
// start. Runs on the server's own network: while there is no user, MongoDB listens to nobody from elsewhere.
const fs = require("fs");
const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, "utf8").trim();

const server = connect("mongodb://127.0.0.1:27017/admin?directConnection=true&serverSelectionTimeoutMS=60000");
const signedIn = () => {
  try {
    return server.auth("root", secret("mongo-root")).ok === 1;
  } catch (refused) {
    return false;
  }
};

const isOld = signedIn();
if (!isOld) {
  try {
    server.adminCommand({ replSetInitiate: { _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] } });
  } catch (done) {
    if (done.codeName !== "AlreadyInitialized") {
      throw done;
    }
  }
}
for (let waited = 0; !server.hello().isWritablePrimary; waited++) {
  if (waited === 60) {
    throw new Error("no primary after a minute");
  }
  sleep(1000);
}
if (!isOld) {
  server.createUser({ user: "root", pwd: secret("mongo-root"), roles: ["root"] });
  if (!signedIn()) {
    throw new Error("the password of root in the secrets is not that of the database");
  }
}
const accord = server.getSiblingDB("accord");
const user = { pwd: secret("mongo-accord"), roles: [{ role: "readWrite", db: "accord" }] };
if (accord.getUser("accord") === null) {
  accord.createUser({ user: "accord", ...user });
} else {
  accord.updateUser("accord", user);
}

export async function hasDatabase(name) {
    return (await indexedDB.databases()).some(database => database.name === name);
}

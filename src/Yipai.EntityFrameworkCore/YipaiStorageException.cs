using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore;

/// <summary>What went wrong in <c>Yipai.EntityFrameworkCore</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class YipaiStorageException : Exception
{
    private YipaiStorageException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    /// <summary>The code, <c>YP0401</c> to <c>YP0419</c>; it stays when the wording changes.</summary>
    public string Code { get; }

    internal static YipaiStorageException NoDatabase() => new(
        "YP0401", "No database is named. Say AddYipaiEntityFrameworkCore().UseSqlite(path) or .UsePostgreSql(connectionString).");

    internal static YipaiStorageException Damaged(Exception inner) => new(
        "YP0402", "The database file is no SQLite database, or a damaged one. It was left as it is; name another file, or bring back the last good copy.", inner);

    internal static YipaiStorageException Foreign(Exception? inner = null) => new(
        "YP0403", "The database holds tables that are not from this package's migrations. It was left as it is; name another file or database.", inner);

    internal static YipaiStorageException NewerSchema() => new(
        "YP0404", "The database was migrated by a newer version of this package. It was left as it is; run that version or a later one.");

    internal static YipaiStorageException NotMigrated() => new(
        "YP0405", "The database does not have this version's tables yet. Call YipaiDatabase.MigrateAsync() once at start.");

    internal static YipaiStorageException CorruptEntry(HandlerId handlerId, long sequence, Exception? inner = null) => new(
        "YP0406", $"Consent entry {sequence} of one person with handler '{handlerId}' is damaged. Nothing of that person was read; bring the row back from the last good copy.", inner);

    internal static YipaiStorageException Unreachable(Exception inner) => new(
        "YP0407", "The database cannot be reached or opened for writing. Nothing was written; look at path or connection string, rights, and whether the server runs.", inner);

    internal static YipaiStorageException DiskFull(Exception inner) => new(
        "YP0408", "The disk under the database is full or failing. Nothing was written; free some space and try again.", inner);

    internal static YipaiStorageException Failed(string cause, Exception inner) => new(
        "YP0409", $"The database failed ({cause}). Whether the write was kept is unknown; try again with the same ids.", inner);

    internal static YipaiStorageException UnitFailed() => new(
        "YP0411", "A store failed inside a unit of work and the work caught the error, so nothing was kept. Let the error leave the work, then try again.");

    internal static YipaiStorageException CorruptRow(string table, string key, Exception? inner = null) => new(
        "YP0410", $"Row {key} of {table} is damaged. Nothing from there on was read; bring the row back from the last good copy.", inner);
}

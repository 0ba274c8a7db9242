using Microsoft.Data.Sqlite;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>The errors of the store, by code.</summary>
internal static class SqliteErrors
{
    private const int Full = 13;
    private const int CannotOpenFile = 14;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int InputOutput = 10;
    private const int ReadOnly = 8;

    /// <summary>The code of bytes that this key does not open; the row that holds them is set aside.</summary>
    public const string CannotOpenCode = "YP0313";

    public static ClientStateException From(SqliteException exception) => exception.SqliteErrorCode switch
    {
        NotADatabase or Corrupt => new ClientStateException(
            "YP0310",
            "The outbox file is damaged, or is not a SQLite database. It is unchanged; "
            + "name another file in UseSqlite, or move this one away.",
            exception),
        Full or InputOutput => DiskFull(exception),
        CannotOpenFile or ReadOnly => CannotWrite(exception),
        _ => new ClientStateException(
            "YP0314", $"The outbox failed (SQLite {exception.SqliteErrorCode}). Nothing was changed; try again.", exception),
    };

    public static ClientStateException DiskFull(Exception exception) => new(
        "YP0311", "The disk under the outbox is full or failing. Nothing was changed; free some space and try again.", exception);

    public static bool IsFull(SqliteException exception) => exception.SqliteErrorCode is Full or InputOutput;

    public static ClientStateException CannotWrite(Exception exception) => new(
        "YP0312",
        "The outbox file cannot be opened for writing. Name a file in a folder that exists and that this process may write.",
        exception);

    public static ClientStateException CannotOpen() => new(
        CannotOpenCode,
        "What waits on this device cannot be opened with this key. It is unchanged; restore the key file that belongs to the database.");

    public static ClientStateException LooseKey() => new(
        "YP0320",
        "Others than its owner may read the key file, so it protects nothing. Take their rights away with chmod 600, "
        + "or delete the key to make a new one.");

    public static ClientStateException NewerSchema(int version, int newest) => new(
        "YP0321",
        $"The outbox file has version {version}, and this package knows versions up to {newest}. The file is unchanged; update the app.");

    public static ClientStateException Locked() => new(
        "YP0322",
        "Another program held the outbox file locked for 30 seconds. Nothing was changed; try again, or end the program that holds it.");
}

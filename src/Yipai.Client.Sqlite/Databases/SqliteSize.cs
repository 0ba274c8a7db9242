using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Measures the database file and the log beside it.</summary>
internal sealed class SqliteSize(string path) : IStoreSize
{
    public long Bytes => LengthOf(path) + LengthOf($"{path}-wal");

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;
}

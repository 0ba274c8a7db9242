using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Yipai.Sdk.Testing;

/// <summary>
/// A real PostgreSQL server: the server that YIPAI_POSTGRES names, or a private one started from the binaries of the machine.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly string? _binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
        : null;

    private readonly string? _given = Environment.GetEnvironmentVariable("YIPAI_POSTGRES");
    private readonly Lazy<string> _server;
    private string? _folder;
    private int _databases;

    public PostgreSqlServer() => _server = new Lazy<string>(() => _given ?? Start());

    public bool IsThere => _given is not null || _binaries is not null;

    /// <summary>Creates an empty database.</summary>
    /// <returns>The connection string of the database.</returns>
    public string CreateDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"yipai_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        using var source = NpgsqlDataSource.Create(_server.Value);
        using NpgsqlCommand command = source.CreateCommand($"DROP DATABASE IF EXISTS {name}");
        command.ExecuteNonQuery();
        command.CommandText = $"CREATE DATABASE {name}";
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(_server.Value) { Database = name }.ToString();
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Starts a server that listens on a socket file only.</summary>
    private string Start()
    {
        string folder = Directory.CreateTempSubdirectory("yipai-pg-").FullName;
        if (Environment.UserName == "root")
        {
            RunPlainly("chown", "postgres", folder);
        }

        string data = Path.Combine(folder, "data");
        Run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        _folder = folder;
        Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-k {folder} -c listen_addresses=''", "start");
        return $"Host={folder};Username=postgres;Database=postgres";
    }

    /// <summary>Runs a program of the server, which refuses to run as root.</summary>
    private void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(_binaries!, program);
        if (Environment.UserName == "root")
        {
            RunPlainly("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            RunPlainly(path, arguments);
        }
    }

    // Do not read the output, because a server that keeps running would hold the pipe open.
    private static void RunPlainly(string program, params string[] arguments)
    {
        string command =
            string.Join(' ', arguments.Prepend(program).Select(part => $"'{part.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        using Process process = Process.Start("/bin/sh", ["-c", $"cd / && {command} >/dev/null 2>&1"]);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}

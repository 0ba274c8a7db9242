using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Runs single SQL statements with their parameters on an open connection.</summary>
internal static class SqliteCommands
{
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteCommand command = connection.Prepare(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static T? FindOne<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object Value)> parameters) =>
        connection.FindAll(sql, read, parameters).FirstOrDefault();

    public static List<T> FindAll<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteCommand command = connection.Prepare(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static SqliteCommand Prepare(this SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}

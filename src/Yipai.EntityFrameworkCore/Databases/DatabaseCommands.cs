using System.Data.Common;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>Runs plain SQL statements on a connection within its transaction.</summary>
internal static class DatabaseCommands
{
    private const int RowsPerStatement = 100;

    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            command.Add(name, value);
        }

        return command;
    }

    public static Task<int> ExecuteAsync(this DbConnection connection, string sql, CancellationToken cancellationToken) =>
        connection.Command(sql).ExecuteOnceAsync(cancellationToken);

    public static async Task<int> ExecuteOnceAsync(this DbCommand command, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<object?> FindOnceAsync(this DbCommand command, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<List<T>> ReadOnceAsync<T>(
        this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(read(reader));
                }

                return rows;
            }
        }
    }

    /// <summary>Inserts rows into a target such as <c>t (a, b)</c>, with many rows in each statement.</summary>
    public static async Task InsertAsync(
        this DbConnection connection, string target, IReadOnlyList<object[]> rows, CancellationToken cancellationToken)
    {
        foreach (object[][] chunk in rows.Chunk(RowsPerStatement))
        {
            DbCommand command = connection.Command("");
            IEnumerable<string> values = chunk.Select((row, at) => $"({string.Join(", ", row.Select((value, column) =>
            {
                string name = $"p{(at * row.Length) + column}";
                command.Add(name, value);
                return $"@{name}";
            }))})");
            command.CommandText = $"INSERT INTO {target} VALUES {string.Join(", ", values)}";
            await command.ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Add(this DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

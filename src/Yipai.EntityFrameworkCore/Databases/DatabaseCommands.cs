using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>Plain statements on a context's connection, within its transaction.</summary>
internal static class DatabaseCommands
{
    private const int RowsPerStatement = 100;

    public static DbCommand Command(this YipaiContext context, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            command.Add(name, value);
        }

        return command;
    }

    public static Task<int> ExecuteAsync(this YipaiContext context, string sql, CancellationToken cancellationToken) =>
        context.Command(sql).ExecuteOnceAsync(cancellationToken);

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

    public static async Task<List<T>> ReadOnceAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
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

    /// <summary>Inserts rows into a target such as <c>t (a, b)</c>, many by one statement.</summary>
    public static async Task InsertAsync(
        this YipaiContext context, string target, IReadOnlyList<object[]> rows, CancellationToken cancellationToken)
    {
        foreach (object[][] chunk in rows.Chunk(RowsPerStatement))
        {
            DbCommand command = context.Command("");
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

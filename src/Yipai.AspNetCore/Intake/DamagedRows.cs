using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Yipai.AspNetCore.Intake;

/// <summary>Remembers the damaged rows that jobs set aside, and reports them as a health check.</summary>
internal sealed class DamagedRows : IHealthCheck
{
    /// <summary>The name of the health check.</summary>
    public const string Name = "yipai-rows";

    private readonly ConcurrentDictionary<string, string[]> _tables = new(StringComparer.Ordinal);

    /// <summary>Notes which rows of a table a job just found damaged.</summary>
    /// <returns>True if rows are damaged and others than before, so that the same rows are not logged every minute.</returns>
    public bool Set(string table, IReadOnlyCollection<string> keys)
    {
        string[] now = [.. keys.Order(StringComparer.Ordinal)];
        string[] before = _tables.GetValueOrDefault(table, []);
        _tables[table] = now;
        return now.Length > 0 && !now.SequenceEqual(before, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        string[] damaged = [.. _tables.Where(table => table.Value.Length > 0).Select(table => $"{table.Key}: {table.Value.Length}")];
        return Task.FromResult(damaged.Length == 0
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(
                context.Registration.FailureStatus,
                $"Damaged rows (YP0410): {string.Join(", ", damaged)}. Restore them from the last good copy."));
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Keeps the erasure journal in one append-only file, which must lie outside the backups of the database.</summary>
/// <remarks>
/// A crash can leave an incomplete record at the end of the file. Opening drops that record, because its append never returned.
/// Damage in front of a complete record is different: dropping it would forget an erasure. The store then leaves the file unchanged
/// and throws.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed class FileErasureJournalStore : IErasureJournalStore, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly FileStream _file;
    private readonly List<ReadOnlyMemory<byte>> _entries = [];

    /// <summary>Opens or creates the file and locks it for this process.</summary>
    /// <exception cref="PrivacyServerException">YP0168: the file is damaged before its end. It was not changed.</exception>
    /// <exception cref="IOException">The file cannot be opened, or another process has locked it.</exception>
    public FileErasureJournalStore(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        try
        {
            Recover();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken = default)
    {
        byte[] frame = JournalFrame.Wrap(entry.Length <= JournalFrame.MaxLength ? entry.Span : throw PrivacyServerException.BadJournal());
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            long end = _file.Length;
            try
            {
                _file.Position = end;
                await _file.WriteAsync(frame, cancellationToken).ConfigureAwait(false);
                _file.Flush(flushToDisk: true);
            }
            catch
            {
                _file.SetLength(end);
                throw;
            }

            _entries.Add(entry.ToArray());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte>[] entries;
        try
        {
            entries = [.. _entries];
        }
        finally
        {
            _gate.Release();
        }

        foreach (ReadOnlyMemory<byte> entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _gate.Dispose();
    }

    private void Recover()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        ReadOnlyMemory<byte> rest = bytes;
        while (JournalFrame.Read(rest) is { } frame)
        {
            _entries.Add(frame.Entry);
            rest = rest[frame.Length..];
        }

        if (JournalFrame.IsIn(rest))
        {
            throw PrivacyServerException.BadJournal();
        }

        if (!rest.IsEmpty)
        {
            _file.SetLength(bytes.Length - rest.Length);
            _file.Flush(flushToDisk: true);
        }
    }
}

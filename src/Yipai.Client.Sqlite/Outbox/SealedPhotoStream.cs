using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Reads a stored photo part by part, so that only one decrypted part of it is in memory.</summary>
internal sealed class SealedPhotoStream : Stream
{
    private readonly SqliteDatabase _database;
    private readonly IOutboxProtector _protector;
    private readonly string _entryId;
    private readonly string _digest;
    private readonly int _parts;
    private ReadOnlyMemory<byte> _rest;
    private int _next = 1;
    private long _position;

    private SealedPhotoStream(
        SqliteDatabase database, IOutboxProtector protector, string entryId, string digest, int parts, byte[] first, long? length)
    {
        _rest = first;
        Length = length ?? first.Length;
        _database = database;
        _protector = protector;
        _entryId = entryId;
        _digest = digest;
        _parts = parts;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a photo and decrypts its first part.</summary>
    /// <exception cref="YipaiClientException">YP0313: the photo is missing, or this key does not decrypt it.</exception>
    public static async ValueTask<Stream> OpenAsync(
        SqliteDatabase database, IOutboxProtector protector, string entryId, string digest, CancellationToken cancellationToken)
    {
        (byte[] Content, int Parts, long? Length)? found = await database.RunAsync(
            connection => connection.FindOne(
                "SELECT content, parts, length FROM outbox_photo WHERE entry_id = $id AND digest = $digest",
                row => ((byte[], int, long?)?)(row.GetValue(0) as byte[] ?? [], row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt64(2)),
                ("$id", entryId), ("$digest", digest)),
            cancellationToken).ConfigureAwait(false);
        (byte[] content, int parts, long? length) = found ?? throw SqliteErrors.CannotOpen();
        byte[] first =
            await protector.OpenAsync(content, SqliteOutbox.RowName(entryId, digest, 0), cancellationToken).ConfigureAwait(false);
        return new SealedPhotoStream(database, protector, entryId, digest, parts, first, length);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty && _next < _parts)
        {
            _rest = await OpenPartAsync(_next++, cancellationToken).ConfigureAwait(false);
        }

        ReadOnlyMemory<byte> some = _rest[..Math.Min(_rest.Length, buffer.Length)];
        some.CopyTo(buffer);
        _rest = _rest[some.Length..];
        _position += some.Length;
        return some.Length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private async ValueTask<byte[]> OpenPartAsync(int part, CancellationToken cancellationToken)
    {
        byte[]? content = await _database.RunAsync(
            connection => connection.FindOne(
                "SELECT content FROM outbox_photo_part WHERE entry_id = $id AND digest = $digest AND part = $part",
                row => row.GetValue(0) as byte[],
                ("$id", _entryId), ("$digest", _digest), ("$part", part)),
            cancellationToken).ConfigureAwait(false);
        return await _protector.OpenAsync(
            content ?? throw SqliteErrors.CannotOpen(), SqliteOutbox.RowName(_entryId, _digest, part), cancellationToken)
            .ConfigureAwait(false);
    }
}

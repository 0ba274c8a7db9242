using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Finds the byte range of every chunk of a track.</summary>
/// <remarks>
/// Idea: three tables describe the samples: the chunk offsets, the runs of chunks with equally many samples, and the sample sizes. Walk
/// all three side by side, each through a small buffer of its own, and add up the sizes within each chunk.
/// Invariant: after chunk n the run and size readers are exactly at the first sample of chunk n + 1, so memory does not grow with the
/// video. Every read is checked against the end of its table.
/// Source: ISO/IEC 14496-12, 8.7.3 to 8.7.5.
/// </remarks>
internal sealed class Mp4ChunkWalk : IDisposable
{
    private const int BufferLength = 16 * 1024;
    private const int RunLength = 12;

    private readonly MediaBox _places;
    private readonly MediaBox _runs;
    private readonly MediaBox _sizes;
    private readonly SoundPacket _packet;
    private readonly MediaReader _place;
    private readonly MediaReader _run;
    private readonly MediaReader _size;
    private readonly bool _isWide;
    private uint _samplesPerChunk;
    private long _nextRunStart = 1;
    private long _samplesLeft;
    private uint _sameSize;

    public Mp4ChunkWalk(MediaReader reader, MediaBox places, MediaBox runs, MediaBox sizes, SoundPacket packet)
    {
        (_places, _runs, _sizes, _packet) = (places, runs, sizes, packet);
        _isWide = places.Type == FourCharacterCode.Of("co64");
        _place = Open(reader, places);
        _run = Open(reader, runs);
        _size = Open(reader, sizes);
    }

    public async ValueTask AddToAsync(SampleRanges ranges, bool isKept)
    {
        _sameSize = await TakeAsync(_size, _sizes).ConfigureAwait(false);
        _samplesLeft = await TakeAsync(_size, _sizes).ConfigureAwait(false);
        uint chunks = await TakeAsync(_place, _places).ConfigureAwait(false);
        uint runs = await TakeAsync(_run, _runs).ConfigureAwait(false);
        for (long chunk = 1; chunk <= chunks; chunk++)
        {
            if (chunk == _nextRunStart)
            {
                runs = await NextRunAsync(chunk, runs).ConfigureAwait(false);
            }

            long start = _isWide ? (long)(await TakeAsync(_place, _places).ConfigureAwait(false)) << 32 : 0;
            start |= await TakeAsync(_place, _places).ConfigureAwait(false);
            long length = await NextLengthAsync().ConfigureAwait(false);
            if (start < 0 || start > _place.Length || length > _place.Length - start)
            {
                throw _places.Malformed();
            }

            ranges.Add(new ByteRange(start, start + length), isKept);
        }
    }

    public void Dispose()
    {
        _place.Dispose();
        _run.Dispose();
        _size.Dispose();
    }

    private static MediaReader Open(MediaReader reader, MediaBox box)
    {
        const int versionLength = 4;
        var opened = new MediaReader(reader.Source, reader.CancellationToken, BufferLength);
        opened.Seek(Math.Min(box.Payload + versionLength, reader.Length));
        return opened;
    }

    private static async ValueTask<uint> TakeAsync(MediaReader reader, MediaBox box) => reader.Position + 4 <= box.End
        ? BinaryPrimitives.ReadUInt32BigEndian((await reader.TakeAsync(4).ConfigureAwait(false)).Span)
        : throw box.Malformed();

    private async ValueTask<uint> NextRunAsync(long chunk, uint left)
    {
        if (left == 0 || await TakeAsync(_run, _runs).ConfigureAwait(false) != chunk)
        {
            throw _runs.Malformed();
        }

        _samplesPerChunk = await TakeAsync(_run, _runs).ConfigureAwait(false);
        await TakeAsync(_run, _runs).ConfigureAwait(false);
        if (left > 1)
        {
            _nextRunStart = _run.Position + RunLength <= _runs.End
                ? BinaryPrimitives.ReadUInt32BigEndian((await _run.PeekAsync(4).ConfigureAwait(false)).Span)
                : throw _runs.Malformed();
        }

        return left - 1;
    }

    private async ValueTask<long> NextLengthAsync()
    {
        _samplesLeft -= _samplesPerChunk;
        if (_samplesLeft < 0)
        {
            throw _sizes.Malformed();
        }

        if (_sameSize > 0)
        {
            return _packet.Bytes > 0 && _sameSize == 1
                ? (_samplesPerChunk + (long)_packet.Samples - 1) / _packet.Samples * _packet.Bytes
                : (long)_sameSize * _samplesPerChunk;
        }

        long length = 0;
        for (uint sample = 0; sample < _samplesPerChunk; sample++)
        {
            length += await TakeAsync(_size, _sizes).ConfigureAwait(false);
        }

        return length;
    }
}

using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Holds plain or masked text in a pooled buffer, and clears the buffer before giving it back.</summary>
internal sealed class CharBuffer : IBufferWriter<char>, IDisposable
{
    private char[] _characters = [];

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, Length);

    public int Length { get; private set; }

    public void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(GetSpan(text.Length));
        Length += text.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<char> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _characters.AsMemory(Length);
    }

    public Span<char> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _characters.AsSpan(Length);
    }

    public void Clear()
    {
        _characters.AsSpan(0, Length).Clear();
        Length = 0;
    }

    public void Dispose()
    {
        Clear();
        Return();
        _characters = [];
    }

    private void Reserve(int room)
    {
        if (_characters.Length - Length >= Math.Max(1, room))
        {
            return;
        }

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(256, Math.Max(Length + room, _characters.Length * 2)));
        Written.CopyTo(larger);
        _characters.AsSpan(0, Length).Clear();
        Return();
        _characters = larger;
    }

    private void Return()
    {
        if (_characters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_characters);
        }
    }
}

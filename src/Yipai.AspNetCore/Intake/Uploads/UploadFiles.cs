using System.Buffers.Binary;
using System.Text;
using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads and writes the two files of an upload.</summary>
/// <remarks>
/// The state begins with the offset in eight bytes, which one write replaces as a whole. Behind it are length, time, digest and owner,
/// which never change.
/// </remarks>
internal sealed class UploadFiles(string path)
{
    /// <summary>The extension of the file with the bytes.</summary>
    public const string Bytes = ".bytes";

    /// <summary>The extension of the file with the state.</summary>
    public const string State = ".state";

    private const int OffsetLength = sizeof(long);
    private const int DigestLength = 32;
    private const int HeadLength = (3 * sizeof(long)) + DigestLength;

    private readonly string _state = path + State;

    /// <summary>Creates both files, the state last, unless the upload is there already.</summary>
    public void Create(StoredUpload upload)
    {
        string folder = Path.GetDirectoryName(_state)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        string part = $"{_state}.{Path.GetRandomFileName()}";
        using (FileStream stream = Open(part, FileMode.CreateNew, FileShare.Read))
        {
            stream.Write(Write(upload));
        }

        Open(path + Bytes, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
        try
        {
            File.Move(part, _state, overwrite: false);
        }
        catch (IOException) when (File.Exists(_state))
        {
            File.Delete(part);
        }
    }

    /// <summary>Reads the state, or returns null if it is missing or damaged.</summary>
    public StoredUpload? ReadState()
    {
        try
        {
            using var stream = new FileStream(_state, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Read(bytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Opens the bytes and locks them, or throws an <see cref="IOException"/> if another writer has the lock.</summary>
    public FileStream LockBytes() => Open(path + Bytes, FileMode.Open, FileShare.None);

    /// <summary>Opens the state to write its offset.</summary>
    public FileStream OpenState() => Open(_state, FileMode.Open, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Replaces the offset in the state.</summary>
    public static void WriteOffset(FileStream state, long offset)
    {
        Span<byte> bytes = stackalloc byte[OffsetLength];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, offset);
        RandomAccess.Write(state.SafeFileHandle, bytes, 0);
    }

    /// <summary>Erases both files, the state first, so that no state is without bytes.</summary>
    public void Erase()
    {
        try
        {
            File.Delete(_state);
            File.Delete(path + Bytes);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody has erased all uploads of the owner meanwhile.
        }
    }

    private static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is FileMode.CreateNew or FileMode.OpenOrCreate)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static byte[] Write(StoredUpload upload)
    {
        byte[] owner = Encoding.UTF8.GetBytes(upload.Owner.Value);
        var bytes = new byte[HeadLength + owner.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, upload.Offset);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(OffsetLength), upload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(2 * OffsetLength), upload.CreatedAt.UtcTicks);
        Convert.FromHexString(upload.Photo.Hex).CopyTo(bytes, 3 * OffsetLength);
        owner.CopyTo(bytes, HeadLength);
        return bytes;
    }

    private static StoredUpload? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= HeadLength)
        {
            return null;
        }

        long offset = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes[OffsetLength..]);
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes[(2 * OffsetLength)..]);
        if (offset < 0 || offset > length || ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        PhotoDigest photo = PhotoDigest.Parse(Convert.ToHexStringLower(bytes.Slice(3 * OffsetLength, DigestLength)));
        var owner = new SubjectId(Encoding.UTF8.GetString(bytes[HeadLength..]));
        return new StoredUpload(owner, photo, length, new DateTimeOffset(ticks, TimeSpan.Zero)) { Offset = offset };
    }
}

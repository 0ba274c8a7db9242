namespace Yipai.Client.Storage;

/// <summary>Measures how much of the disk the stores of a client occupy.</summary>
internal interface IStoreSize
{
    /// <summary>Gets the number of bytes on the disk, with everything that belongs to the store.</summary>
    long Bytes { get; }
}

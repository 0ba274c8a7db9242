namespace Yipai.Tool.Detection;

/// <summary>Writes what was found, as it is found.</summary>
internal interface IFindingWriter
{
    void Write(in FoundValue found);

    /// <summary>Writes what comes after the last one.</summary>
    void Complete();
}

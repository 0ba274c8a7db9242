namespace Yipai.Tool.Detection;

/// <summary>Writes findings as soon as they are found.</summary>
internal interface IFindingWriter
{
    void Write(in FoundValue found);

    /// <summary>Writes what follows the last finding.</summary>
    void Complete();
}

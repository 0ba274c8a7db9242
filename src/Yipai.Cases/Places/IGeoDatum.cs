namespace Yipai.Cases.Places;

/// <summary>Marks a geodetic datum as a type, so that code which mixes two datums does not compile.</summary>
public interface IGeoDatum
{
    /// <summary>Gets the name of the datum on the wire, such as <c>GCJ-02</c>.</summary>
    static abstract string Name { get; }
}

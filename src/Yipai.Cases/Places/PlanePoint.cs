namespace Yipai.Cases.Places;

/// <summary>Represents a point on the plane of a survey, in metres.</summary>
/// <remarks>
/// Surveys in China write X for north and Y for east, and maps elsewhere do the opposite. The members therefore name the directions.
/// </remarks>
/// <param name="Northing">Metres to the north (X 纵坐标).</param>
/// <param name="Easting">Metres to the east (Y 横坐标), including the grid's false easting.</param>
public readonly record struct PlanePoint(double Northing, double Easting)
{
    /// <summary>Returns the name of the type, never the position.</summary>
    public override string ToString() => nameof(PlanePoint);
}

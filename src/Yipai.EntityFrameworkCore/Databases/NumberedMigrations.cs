using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>Reads the ids of the migrations, which are a number of four digits and a name, such as <c>0002_Cases</c>.</summary>
/// <remarks>EF itself expects a date of 14 digits and cannot find any other id when it continues from an earlier version.</remarks>
internal sealed class NumberedMigrations : IMigrationsIdGenerator
{
    private const int Digits = 4;

    public string GenerateId(string name) => throw new NotSupportedException("The number of a migration is written by hand.");

    public string GetName(string id) => IsValidId(id) ? id[(Digits + 1)..] : id;

    public bool IsValidId(string value) =>
        value.Length > Digits + 1 && value[Digits] == '_'
            && int.TryParse(value.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the tables in SQLite, which have their own migrations.</summary>
internal sealed class SqliteYipaiContext(DbContextOptions<SqliteYipaiContext> options) : YipaiContext(options);

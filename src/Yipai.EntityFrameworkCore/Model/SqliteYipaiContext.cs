using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The tables in SQLite; it has migrations of its own.</summary>
internal sealed class SqliteYipaiContext(DbContextOptions<SqliteYipaiContext> options) : YipaiContext(options);

// The reviewer's hands: a photo on a canvas, and rectangles that cover what the public must not see.
const boards = {};

function draw(board) {
  board.pen.drawImage(board.image, 0, 0);
  for (const area of board.areas) {
    // One average colour for the whole area. A mosaic of small squares still lets a number plate be guessed.
    board.dot.drawImage(board.image, area.x, area.y, area.w, area.h, 0, 0, 1, 1);
    const [red, green, blue] = board.dot.getImageData(0, 0, 1, 1).data;
    board.pen.fillStyle = `rgb(${red} ${green} ${blue})`;
    board.pen.fillRect(area.x, area.y, area.w, area.h);
  }
}

function add(board, x, y, w, h) {
  const left = Math.max(0, Math.min(x, x + w)), top = Math.max(0, Math.min(y, y + h));
  const width = Math.min(Math.abs(w), board.canvas.width - left), height = Math.min(Math.abs(h), board.canvas.height - top);
  if (width >= 1 && height >= 1) {
    board.areas.push({ x: Math.floor(left), y: Math.floor(top), w: Math.ceil(width), h: Math.ceil(height) });
  }
  draw(board);
}

export async function open(id, url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.getElementById(id);
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const dot = document.createElement('canvas');
  dot.width = dot.height = 1;
  const board = { canvas, image, areas: [], pen: canvas.getContext('2d'), dot: dot.getContext('2d', { willReadFrequently: true }) };
  boards[id] = board;
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  let start = null;
  canvas.onpointerdown = event => { start = at(event); canvas.setPointerCapture(event.pointerId); };
  canvas.onpointermove = event => {
    if (start) {
      const [x, y] = at(event);
      draw(board);
      board.pen.strokeStyle = '#ffb877';
      board.pen.lineWidth = Math.max(2, canvas.width / 200);
      board.pen.strokeRect(start[0], start[1], x - start[0], y - start[1]);
    }
  };
  canvas.onpointerup = event => {
    if (start) {
      const [x, y] = at(event);
      add(board, start[0], start[1], x - start[0], y - start[1]);
      start = null;
    }
  };
  canvas.onpointercancel = () => { start = null; draw(board); };
  draw(board);
}

export function cover(id, left, top, width, height) {
  const board = boards[id], x = board.canvas.width / 100, y = board.canvas.height / 100;
  add(board, left * x, top * y, width * x, height * y);
}

export function undo(id) {
  boards[id].areas.pop();
  draw(boards[id]);
}

// Answers JPEG in base64, or an empty text if nothing is covered.
export const take = id => boards[id].areas.length ? boards[id].canvas.toDataURL('image/jpeg', 0.9).split(',')[1] : '';
